//! Looks for IDs in a set, cuts character by character, keeps the list as a queue, and writes numeric entities.

pub fn shorten(text: &str) -> String {
    let mut short = String::new();
    for character in text.chars() {
        if text.len() > LONGEST && short.len() + character.len_utf8() + 3 > LONGEST {
            return short + "…";
        }
        short.push(character);
    }
    short
}

pub fn push(list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    let mut queue = std::collections::VecDeque::from(list);
    queue.push_back(kept);
    while queue.len() > MOST {
        queue.pop_front();
    }
    queue.into()
}

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let (ids, messages): (std::collections::HashSet<u64>, Vec<Message>) = kept(session)
        .into_iter()
        .map(|kept| (kept.id, kept.message))
        .unzip();
    if !ids.is_empty() {
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let list = list.into_iter().flatten();
            let others = list.filter(|kept| !ids.contains(&kept.id));
            others.collect::<Vec<_>>()
        });
    }
    messages
}

pub(crate) fn escape(text: &str) -> String {
    let mut html = String::new();
    for character in text.chars() {
        match character {
            '&' | '<' | '>' | '"' | '\'' => html.push_str(&format!("&#{};", u32::from(character))),
            _ => html.push(character),
        }
    }
    html
}

pub fn show_messages(messages: &[Message]) -> String {
    let mut html = String::new();
    for (number, message) in messages.iter().enumerate() {
        if number == 0 {
            html.push_str("<section aria-label=\"What happened\" role=\"status\">");
        }
        let category = escape(&message.category);
        html.push_str(&format!(
            "<p class=\"{category}\">{}",
            escape(&message.text)
        ));
        html.push_str("</p>");
    }
    if !messages.is_empty() {
        html.push_str("</section>");
    }
    html
}
