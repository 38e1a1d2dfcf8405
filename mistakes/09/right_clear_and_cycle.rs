//! Right: the session ends by `clear` and `cycle_id`; `home` takes first, and the 503 gives it back;
//! `sign` leaves a message that its 503 doesn't save.

pub async fn log_out(session: Session) -> Redirect {
    session.clear();
    session.cycle_id();
    flash(&session, "You are logged out.");
    Redirect::to("/")
}

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let messages = if method == Method::HEAD {
        waiting_messages(&session)
    } else {
        get_flashed_messages(&session)
    };
    let name = name_of(&session);
    match book.entries() {
        Ok(entries) => {
            pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response(),
    }
}

pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    let signed = name_of(&session).map(|name| (book.sign(&name, &signing.text), name));
    match &signed {
        None => flash_as(&session, "error", "Say your name first."),
        Some((Ok(()), name)) => flash(&session, &format!("Thank you, {name}.")),
        Some((Err(trouble), _)) => flash_as(&session, "error", &trouble.to_string()),
    }
    if let Some((Err(NotSigned::Shut), _)) = signed {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    }
    Redirect::to("/").into_response()
}
