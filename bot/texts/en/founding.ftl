founding-about-help = what I can do for you
founding-about-setup = found a partnership
founding-about-join = join with a code
founding-about-team = your team: name, members, coordinators
founding-about-language = choose the language
founding-about-timezone = choose the time zone
founding-usage-help = { $command }
founding-usage-setup = { $command } your city – partner city, for example { $command } Kumasi – Dortmund
founding-usage-join = { $command } and your partners’ code, for example { $command } K7MQ2XPA
founding-usage-team = { $command } shows your team, { $command } Kumasi renames it
founding-usage-language = { $command } and de, es, en or fr, for example { $command } en
founding-usage-timezone = { $command } and a city or time zone, for example { $command } Africa/Accra

founding-greeting = Hello! I am Klimapuente, the bridge between the groups of a municipal climate partnership. I carry your messages, translated, to your partners and back, keep your programme of action and remind you of tasks and events.
founding-two-ways = Two ways to go on:
founding-way-setup = Found a new one: /setup Kumasi – Dortmund
founding-way-join = Join with your partners’ code: /join CODE
founding-who-may = Either is done by the administrators of this group.
founding-cannot-read = Please make me an administrator of this group, too. Otherwise I see only commands and cannot relay your messages. I need no particular rights.
founding-thanks = Thank you! Now I can read what you write.
founding-lost-reading = I am no longer an administrator and see only commands. So that I can relay your messages, please make me one again.
founding-welcome-back = I am back! We go on with the partnership { $partnership }, team { $team }.
founding-partner-back = I am back in the group of the team { $team }.
founding-partner-left = I am no longer in the group of the team { $team }. For now your messages do not arrive there.

founding-founded = The municipal climate partnership { $partnership } is founded.
founding-invite-heading = How the partners’ group joins
founding-invite-how = In their group, an administrator writes:
founding-invite-link = Or adds me with this link:
founding-invite-until = The code works once, until { $until }.
founding-your-team = Your team: { $team }
founding-team-facts = Language { $language } · time zone { $zone }, now { $clock }
founding-correct = Something wrong? Change it with the buttons.
founding-joined = Welcome to the municipal climate partnership { $partnership }! Also part of it: { $teams }.
founding-partner-joined = The team { $team } is now part of the partnership { $partnership }.
founding-relay-on = The relay is on: what you write here reaches your partners, translated. A message that begins with // stays here.
founding-next = All you can do is listed under /help.
founding-renamed = The team { $old } is now called { $new }.

founding-of-partnership = Municipal climate partnership { $partnership }
founding-members = { $count ->
    [one] One member
   *[other] { $count } members
}
founding-more-members = … and { $count } more
founding-other-teams = Other teams: { $teams }
founding-no-other-team = No other team has joined yet.
founding-role = { $role ->
    [coordinator] coordinator
    [observer] observer
   *[member] member
}
founding-stakeholder-group = { $group ->
    [administration] Administration
    [politics] Politics
    [civil_society] Civil society
    [science] Science
   *[business] Business
}
founding-choose-group = Whom do you speak for? Choose your group below.
founding-group-chosen = You speak for: { $group }
founding-choose-member = Whose role in the partnership would you like to change?
founding-choose-role = What role shall { $name } have in the partnership?
founding-role-changed = { $name }: { $role }.
founding-ask-name = What shall your team be called? Reply to this message.
founding-ask-zone = In which city or time zone are you? Reply to this message.
founding-language-now = From now on I write English here.
founding-language-is = I write English here. Choose another language:
founding-zone-now = Time zone: { $zone }. It is { $clock } here now.
founding-button-zone = 🕒 Time zone
founding-button-name = ✏️ Name
founding-button-invite = 🔗 Invite
founding-button-roles = 👥 Roles
founding-button-group = 🙋 My group

founding-help-private = Hello { $name }! I am Klimapuente, the bridge between the groups of a municipal climate partnership.
founding-help-alone = Add me to your city’s Telegram group; that is where it starts.
founding-help-invited = With this link you add me to your city’s group, which then joins the partnership:
founding-help-role = { $role ->
    [coordinator] You coordinate the partnership { $partnership }.
    [observer] You observe the partnership { $partnership }.
   *[member] You are a member of the partnership { $partnership }, team { $team }.
}
founding-help-heading = What you can do here
founding-help-reply = You can reply straight to a measure’s card, for example with “60% …”.
founding-help-relay = Ordinary messages reach your partners translated, unless they begin with //.
