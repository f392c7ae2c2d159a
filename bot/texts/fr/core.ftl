core-translated-legend = 🌐 traduction automatique
core-only-commands = Ici, je ne comprends que les commandes. Tout ce que je sais faire se trouve sous /aide.
