//! Drains what is too much, filters by a borrowed list, asks for the messages last, and says goodbye first.

pub fn shorten(text: &str) -> String {
    let mut short = text.to_owned();
    if short.len() > LONGEST {
        let mut end = LONGEST - CUT.len_utf8();
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        short.truncate(end);
        short.push(CUT);
    }
    short
}

pub fn push(list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    let mut longer = list;
    longer.push(kept);
    while longer.len() > MOST {
        longer.remove(0);
    }
    longer
}

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let shown = kept(session);
    if let Some(first) = shown.first().cloned() {
        let others = shown[1..].to_vec();
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let is_shown = |kept: &Kept| kept.id == first.id || others.iter().any(|it| it.id == kept.id);
            let list = list.unwrap_or_default();
            list.into_iter().filter(|kept| !is_shown(kept)).collect::<Vec<_>>()
        });
    }
    shown.into_iter().map(|kept| kept.message).collect()
}

pub(crate) fn escape(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            '\'' => "&#x27;".to_owned(),
            other => other.to_string(),
        })
        .collect()
}

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let name = name_of(&session);
    match (book.entries(), method == Method::HEAD) {
        (Err(_), _) => (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response(),
        (Ok(entries), true) => pages::guest_book("", name.as_deref(), &entries).into_response(),
        (Ok(entries), false) => {
            let messages = show_messages(&get_flashed_messages(&session));
            pages::guest_book(&messages, name.as_deref(), &entries).into_response()
        }
    }
}

pub async fn log_out(session: Session) -> Redirect {
    flash(&session, "You are logged out.");
    session.destroy();
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
