core-translated-legend = 🌐 maschinell übersetzt
core-only-commands = Ich verstehe hier nur Befehle. Was ich kann, steht unter /hilfe.
