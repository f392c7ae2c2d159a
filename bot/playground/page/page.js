// The page of the playground: shows the chats of the local Telegram and lets people act in them.

const chats = document.querySelector("#chats");
const notice = document.querySelector("#notice");
const template = document.querySelector("#chat");
const columns = new Map();
const STYLES = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", spoiler: "mark", blockquote: "q" };
let hide;

async function ask(path, body) {
  const options = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(path, options);
  const content = await answer.json();
  if (!answer.ok) throw new Error(content.error);
  return content;
}

function tell(text) {
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(hide);
  hide = setTimeout(() => { notice.hidden = true; }, 5000);
}

async function act(person, name, details) {
  try {
    return await ask("/control/do", { person: Number(person), act: name, ...details });
  } catch (error) {
    tell(error.message);
    return null;
  }
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// Entities are counted in UTF-16 units, as JavaScript strings are.
function formatted(text, entities = []) {
  const whole = document.createDocumentFragment();
  const edges = new Set([0, text.length]);
  for (const one of entities) { edges.add(one.offset); edges.add(one.offset + one.length); }
  const sorted = [...edges].sort((a, b) => a - b);
  for (let at = 0; at + 1 < sorted.length; at += 1) {
    const [from, to] = [sorted[at], sorted[at + 1]];
    let piece = document.createTextNode(text.slice(from, to));
    for (const one of entities) {
      if (one.offset <= from && to <= one.offset + one.length) piece = wrapped(piece, one, text);
    }
    whole.append(piece);
  }
  return whole;
}

function wrapped(piece, entity, text) {
  const shown = text.slice(entity.offset, entity.offset + entity.length);
  const address = entity.type === "text_link" ? entity.url : entity.type === "url" ? shown : null;
  if (address && /^https?:\/\//.test(address)) {
    const link = element("a");
    link.href = address;
    link.rel = "noreferrer";
    link.target = "_blank";
    link.append(piece);
    return link;
  }
  if (!STYLES[entity.type]) return piece;
  const styled = element(STYLES[entity.type]);
  styled.append(piece);
  return styled;
}

function name(from) {
  return [from.first_name, from.last_name].filter(Boolean).join(" ");
}

function author(message) {
  return message.sender_chat ? message.sender_chat.title : name(message.from ?? {});
}

function words(message) {
  return message.text ?? message.caption ?? "";
}

function service(message) {
  if (message.new_chat_members) return `＋ ${message.new_chat_members.map(name).join(", ")}`;
  if (message.left_chat_member) return `－ ${name(message.left_chat_member)}`;
  if (message.new_chat_title) return message.new_chat_title;
  return message.photo ? "🖼" : "•";
}

class Column {
  constructor(chat) {
    this.key = chat.key;
    this.element = template.content.firstElementChild.cloneNode(true);
    this.list = this.element.querySelector(".messages");
    this.form = this.element.querySelector("form");
    this.answering = this.element.querySelector(".answering");
    this.replyTo = null;
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    this.form.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.send(); }
    });
    this.answering.querySelector("button").addEventListener("click", () => this.reply(null));
    chats.append(this.element);
    this.show(chat);
  }

  show(chat) {
    const people = chat.members.filter((one) => !one.user.is_bot);
    this.element.querySelector("h2").textContent = chat.title ?? `${name(chat)} ↔ Klimapuente`;
    const chosen = this.form.person.value;
    this.form.person.replaceChildren(...people.map((one) => {
      const star = ["administrator", "creator"].includes(one.status) ? " ★" : "";
      const option = element("option", "", name(one.user) + star);
      option.value = one.user.id;
      return option;
    }));
    if (chosen) this.form.person.value = chosen;
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
    this.list.replaceChildren(...chat.messages.map((one) => this.message(one)));
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  message(message) {
    const isService = !words(message) && !message.from?.is_bot;
    const kind = isService ? "service" : message.from?.is_bot ? "bot" : "";
    const item = element("li", `message ${kind}`);
    if (isService) { item.textContent = service(message); return item; }
    item.append(element("header", "", author(message)));
    if (message.reply_to_message && words(message.reply_to_message)) {
      item.append(element("div", "quote", words(message.reply_to_message)));
    }
    const text = element("div", "text");
    text.append(formatted(words(message), message.entities ?? message.caption_entities));
    item.append(text, this.time(message), this.keyboard(message));
    item.addEventListener("click", () => this.reply(message));
    return item;
  }

  time(message) {
    const moment = new Date((message.edit_date ?? message.date) * 1000);
    const clock = moment.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    return element("time", "", message.edit_date ? `✎ ${clock}` : clock);
  }

  keyboard(message) {
    const board = element("div", "keyboard");
    for (const row of message.reply_markup?.inline_keyboard ?? []) {
      const line = element("div");
      for (const button of row) line.append(this.button(message, button));
      board.append(line);
    }
    return board;
  }

  button(message, button) {
    if (button.url) {
      const link = element("a", "", button.text);
      link.href = button.url;
      return link;
    }
    const made = element("button", "", button.text);
    made.type = "button";
    made.addEventListener("click", async (event) => {
      event.stopPropagation();
      const answer = await act(this.form.person.value, "presses", { chat: this.key, message: message.message_id, button: button.callback_data });
      if (answer?.text) tell(answer.text);
    });
    return made;
  }

  reply(message) {
    this.replyTo = message?.message_id ?? null;
    this.answering.hidden = message === null;
    this.answering.querySelector("span").textContent = message ? `↩ ${words(message).slice(0, 80)}` : "";
    this.form.text.focus();
  }

  async send() {
    const text = this.form.text.value.trim();
    if (!text) return;
    const details = { chat: this.key, text };
    if (this.replyTo) details.reply_to = this.replyTo;
    if (await act(this.form.person.value, "writes", details)) {
      this.form.text.value = "";
      this.reply(null);
      this.list.scrollTop = this.list.scrollHeight;
    }
  }
}

function place(chat) {
  if (chat.migrated_to) { columns.get(chat.key)?.element.remove(); columns.delete(chat.key); return; }
  if (columns.has(chat.key)) columns.get(chat.key).show(chat);
  else columns.set(chat.key, new Column(chat));
}

let bots = [];

async function load() {
  const state = await ask("/control/state");
  bots = state.bots;
  state.chats.forEach(place);
  return state.revision;
}

async function refresh(keys) {
  for (const key of keys) place(await ask(`/control/chat/${encodeURIComponent(key)}`));
}

async function follow() {
  const source = new EventSource(`/control/events?since=${await load()}`);
  source.addEventListener("message", async (event) => {
    const news = JSON.parse(event.data);
    if (news.reset) await load();
    else await refresh(new Set(news.changes.map((one) => one.chat).filter(Boolean)));
  });
}

document.querySelector("#private").addEventListener("click", async () => {
  const person = columns.values().next().value?.form.person.value;
  if (person && bots.length) await act(person, "starts", { bot: bots[0].id });
});

follow();
