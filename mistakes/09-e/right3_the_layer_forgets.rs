//! replaces: src/guests.rs

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let messages = if method == Method::HEAD {
        Vec::new()
    } else {
        get_flashed_messages(&session)
    };
    match book.entries() {
        Ok(entries) => {
            let name = name_of(&session);
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
    let Some(name) = name_of(&session) else {
        flash_as(&session, "error", "Say your name first.");
        return Redirect::to("/").into_response();
    };
    if let Err(trouble) = book.sign(&name, &signing.text) {
        flash_as(&session, "error", &trouble.to_string());
        if trouble == NotSigned::Shut {
            // With this status the layer saves nothing, and no message waits.
            return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
        }
    } else {
        flash(&session, &format!("Thank you, {name}."));
    }
    Redirect::to("/").into_response()
}
