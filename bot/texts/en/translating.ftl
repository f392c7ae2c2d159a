fix-remembered = Thank you! It reads like that now, and I will always translate it like that.
fix-shown = Thank you! It reads like that now. I cannot remember it, because its numbers, names or links differ from the original.
fix-nothing = That is not a translation of mine. Use this as a reply to a relayed message in your language.
fix-about = replace a bad translation
fix-usage = reply to the message with { $command } the better text
