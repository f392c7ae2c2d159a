fix-remembered = Thank you! It reads like that now, and I will always translate it like that.
fix-shown = Thank you! It reads like that now. I cannot remember it, because its numbers, names or links differ from the original, or because the original is in several languages.
fix-nothing = That is not a translation of mine. Use this as a reply to a relayed message in your language.
fix-about = replace a bad translation
fix-usage = reply to the message with { $command } the better text
translate-mark = machine translation · original: { $tongue }
translate-pending = ⏳ The translation ({ $tongue }) will follow.
translate-nothing = There is nothing to translate: no words in a language I know, or it is a message of mine.
translate-not-allowed = I cannot translate this: whoever wrote it has not agreed yet, or your team allows no translator.
translate-failed = This could not be translated just now. Please try again later.
translate-budget = { $translator }: 80% of this month’s { $limit } characters are used already. Once all are, the next translator you allow takes over until the end of the month.
translate-about = translate a message
translate-usage = reply to a message with { $command }; { $command } always on (or off) translates everything in this group
translate-here-on = From now on I also translate in this group what you write, as a reply below it.
translate-here-off = In this group I only translate what you show me.
tone-button = Form of address
tone-ask = How should translators address your team? This counts for those that know the difference (DeepL).
tone-formal = formal (Sie, usted, vous)
tone-informal = familiar (du, tú, tu)
tone-any = as the translator likes
fix-language = That replaces the translation the other teams read. Please write it in { $tongue ->
        [de] German
        [es] Spanish
        [fr] French
       *[en] English
    }.
