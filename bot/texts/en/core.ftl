core-translated-legend = 🌐 machine-translated
core-only-commands = Here I understand only commands. What I can do is listed under /help.
