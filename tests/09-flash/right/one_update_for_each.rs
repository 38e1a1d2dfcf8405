//! Removes the messages one by one, looks before it takes, and logs out in another order.

pub fn flash(session: &Session, text: &str) {
    let kept = Kept::new(Message {
        category: DEFAULT.to_owned(),
        text: shorten(text),
    });
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), kept.clone())
    });
}

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let mut messages = Vec::new();
    for Kept { id, message } in kept(session) {
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let mut list = list.unwrap_or_default();
            if let Some(place) = list.iter().position(|kept| kept.id == id) {
                list.remove(place);
            }
            list
        });
        messages.push(message);
    }
    messages
}

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut messages = Vec::new();
    for Kept { id, message } in kept(session) {
        if !categories.iter().any(|it| *it == message.category) {
            continue;
        }
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let mut list = list.unwrap_or_default();
            if let Some(place) = list.iter().position(|kept| kept.id == id) {
                list.remove(place);
            }
            list
        });
        messages.push(message);
    }
    messages
}

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let messages = if method == Method::GET {
        get_flashed_messages(&session)
    } else {
        Vec::new()
    };
    match book.entries() {
        Ok(entries) => {
            let (name, messages) = (name_of(&session), show_messages(&messages));
            pages::guest_book(&messages, name.as_deref(), &entries).into_response()
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response(),
    }
}

pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    let name = name_of(&session);
    let signed = name.as_deref().map(|name| book.sign(name, &signing.text));
    let (category, text) = match (name, signed) {
        (Some(name), Some(Ok(()))) => ("message", format!("Thank you, {name}.")),
        (_, Some(Err(NotSigned::Shut))) => {
            let mut answer = pages::shut_book().into_response();
            *answer.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            return answer;
        }
        (_, Some(Err(trouble))) => ("error", trouble.to_string()),
        _ => ("error", "Say your name first.".to_owned()),
    };
    flash_as(&session, category, &text);
    Redirect::to("/").into_response()
}

pub async fn log_out(session: Session) -> Redirect {
    session.clear();
    session.destroy();
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
