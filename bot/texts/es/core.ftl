core-translated-legend = 🌐 traducción automática
core-only-commands = Aquí solo entiendo comandos. En /ayuda está todo lo que puedo hacer.
