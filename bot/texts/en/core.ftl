core-translated-legend = 🌐 machine-translated
