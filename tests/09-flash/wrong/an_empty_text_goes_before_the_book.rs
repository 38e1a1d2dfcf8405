//! caught by: step_6::a_guest_is_not_thanked_for_what_was_not_written
//! Refuses an empty text before it has asked the book, and so answers 303 while the book is shut.

pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    let Some(name) = name_of(&session) else {
        flash_as(&session, "error", "Say your name first.");
        return Redirect::to("/").into_response();
    };
    if signing.text.trim().is_empty() {
        flash_as(&session, "error", &NotSigned::Empty.to_string());
        return Redirect::to("/").into_response();
    }
    match book.sign(&name, &signing.text) {
        Ok(()) => flash(&session, &format!("Thank you, {name}.")),
        Err(NotSigned::Shut) => {
            return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
        }
        Err(trouble) => flash_as(&session, "error", &trouble.to_string()),
    }
    Redirect::to("/").into_response()
}
