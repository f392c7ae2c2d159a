consent-ask = 🌐 { $author }, your message went out untranslated, because translating it needs your consent.
consent-notice = To translate, the text of your messages is sent to { $services }. These are services in third countries for which no adequate level of data protection is assured (especially the USA): authorities may access the data without legal remedy for you. The operators may keep and use the text. Names of members, links, addresses and numbers are not sent. You can withdraw at any time with { $command }.
consent-agree = Yes, translate
consent-decline = No, leave it
consent-given = Thank you! Your messages are translated from now on. To withdraw at any time: { $command }
consent-declined = All right. Your messages go out untranslated. To change that: { $command }
consent-not-yours = This question is for { $author }. You will be asked when you write yourself.
consent-revoked = Withdrawn. From now on nothing of yours goes to { $service }.
consent-gone = This question has been settled.
consent-changed = The notice has changed. Please read it and decide again.

privacy-title = Privacy
privacy-stored = We store your teams, the programme of action and relayed messages (their text for { $days } days). No other municipal climate partnership can see any of it.
privacy-none = No translator is set up at present; your texts go to nobody.
privacy-button-agree = Allow { $service }
privacy-button-revoke = Withdraw consent: { $service }
privacy-saved = Saved.
privacy-about = privacy and translators
privacy-usage = { $command }
privacy-teams-allow = Allowed in the team { $teams }
privacy-teams-forbid = Not allowed in any of your teams
privacy-you-accept = Your texts may go there if your team allows it.
privacy-you-object = You objected, nothing goes there.
privacy-you-open = Nothing goes there without your consent.
privacy-you-agreed = You agreed on { $date }.
privacy-button-object = Object to { $service }

translator-name-deepl = DeepL (DeepL SE, Germany)
translator-name-libretranslate = LibreTranslate (own server)
translator-name-google = Google Translate (Google, USA)
translator-name-mymemory = MyMemory (Translated, Italy)
translator-short-deepl = DeepL
translator-short-libretranslate = LibreTranslate
translator-short-google = Google
translator-short-mymemory = MyMemory
translator-about = which translators you allow
translator-usage = { $command } shows them, { $command } google off switches one off, { $command } google on switches it on again, { $command } deepl first puts DeepL before the others
translator-title = Translators for the team { $team }
translator-state = { $allowed ->
    [first] allowed, asked first
    [yes] allowed
   *[no] not allowed
}
translator-none = No translator is set up at the moment. Messages go out untranslated.
translator-button-allow = Allow { $name }
translator-button-forbid = Switch { $name } off
translator-button-first = ⬆ { $name } first
translator-operator = Operator: { $operator }
translator-operator-own = whoever runs this bot
translator-country = { $country ->
    [DE] Germany
    [IT] Italy
   *[US] USA
}
translator-place = { $place ->
    [third] Place: possibly a third country, with no assured level of protection
   *[safe] Place: EU or own server, no third country
}
translator-contract = { $contract ->
    [own] Contract: none needed, the texts stay with the operator of the bot
    [processing] Contract: data processing agreement, concluded by the operator of the bot
   *[none] Contract: none, the terms of the public service apply
}
translator-sent-deepl = Sent: your text, and words from your glossary
translator-sent-libretranslate = Sent: your text
translator-sent-google = Sent: your text, and the address of the server the bot runs on
translator-sent-mymemory = Sent: your text, and the address of the server the bot runs on
translator-keeps = { $keeps ->
    [nothing] Kept: nothing
    [by_contract] Kept: nothing with a paid account; with a free account possibly the text
    [published] Kept: the text may enter a translation memory that others search
   *[unknown] Kept: not known; the operator may keep and use the text
}
translator-budget = Sent this month: { $used } of { $limit } characters
translator-authors = We never send names of members, links, addresses or numbers. Texts go to third countries only if the person who writes them agrees, too; anybody may object to the other services with /privacy.
translator-in-group = Coordinators switch them in the team’s group.
translator-line = 🌐 Translating for you: { $names }. { $third ->
    [yes] Services in third countries get a text only if the person who writes it agrees; we ask them.
   *[no] Anybody may object with /privacy.
} Change: /translator
translator-line-none = 🌐 Nobody translates for you yet; messages go out untranslated. Change: /translator
translator-offer = 🌐 A new translator is set up
translator-offer-decide = It gets nothing from this team until your coordinators allow it.
translator-button-open = 🌐 Translators
privacy-not-yours = This is the choice of { $author }. Your own is shown by /privacy.
translator-not-set-up = The translator { $translator } is not set up here. /translator shows which are.
