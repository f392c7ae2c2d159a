core-translated-legend = 🌐 traducción automática
