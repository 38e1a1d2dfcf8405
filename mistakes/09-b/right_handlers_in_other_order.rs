//! RIGHT: `home` takes the messages before it opens the book, and its 503 keeps them; a `HEAD` gets no body at all;
//! `sign` signs first and speaks then; `log_out` inserts its list into the new session.

use axum::http::header::LOCATION;

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    if method == Method::HEAD {
        return match book.entries() {
            Ok(_) => StatusCode::OK.into_response(),
            Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        };
    }
    let messages = show_messages(&get_flashed_messages(&session));
    match (book.entries(), name_of(&session)) {
        (Ok(entries), Some(name)) => {
            pages::guest_book(&messages, Some(&name), &entries).into_response()
        }
        (Ok(entries), None) => pages::guest_book(&messages, None, &entries).into_response(),
        (Err(_), _) => (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response(),
    }
}

pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    let outcome = name_of(&session).map(|name| {
        let outcome = book.sign(&name, &signing.text);
        (name, outcome)
    });
    match outcome {
        None => flash_as(&session, "error", "Say your name first."),
        Some((name, Ok(()))) => flash(&session, &["Thank you, ", &name, "."].concat()),
        Some((_, Err(NotSigned::Shut))) => {
            let mut answer = pages::shut_book().into_response();
            *answer.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            return answer;
        }
        Some((_, Err(trouble))) => {
            let reason = trouble.to_string();
            flash_as(&session, "error", &reason);
        }
    }
    (StatusCode::SEE_OTHER, [(LOCATION, "/")]).into_response()
}

pub async fn log_out(session: Session) -> Redirect {
    session.clear();
    session.destroy();
    let goodbye = crate::Kept::new(crate::Message {
        category: "message".to_owned(),
        text: "You are logged out.".to_owned(),
    });
    session.insert(crate::messages::KEY, vec![goodbye]);
    Redirect::to("/")
}
