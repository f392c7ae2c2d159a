core-translated-legend = 🌐 maschinell übersetzt
