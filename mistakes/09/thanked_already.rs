//! Step 2, condition 2 (two that say the same are two), at step 6: a guest whose thanks wait isn't
//! thanked for a second entry.

pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    let Some(name) = name_of(&session) else {
        flash_as(&session, "error", "Say your name first.");
        return Redirect::to("/").into_response();
    };
    match book.sign(&name, &signing.text) {
        Ok(()) => {
            let thanks = format!("Thank you, {name}.");
            let waiting = waiting_messages(&session);
            if waiting.iter().any(|message| message.text == thanks) {
                return Redirect::to("/").into_response();
            }
            flash(&session, &thanks);
        }
        Err(NotSigned::Shut) => {
            return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
        }
        Err(trouble) => flash_as(&session, "error", &trouble.to_string()),
    }
    Redirect::to("/").into_response()
}
