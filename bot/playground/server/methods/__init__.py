"""The Bot API's methods, one module per family; `table.METHODS` lists them all."""
