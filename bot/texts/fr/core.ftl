core-translated-legend = 🌐 traduction automatique
