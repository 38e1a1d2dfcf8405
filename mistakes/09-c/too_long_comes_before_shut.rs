//! Step 6, "This goes for every text": the length is looked at before the book is asked. While the book is shut, a guest who sends 501 bytes gets a 303 and a message, and should get the 503 of `home` (an empty text is right).
pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    let Some(name) = name_of(&session) else {
        flash_as(&session, "error", "Say your name first.");
        return Redirect::to("/").into_response();
    };
    let text = signing.text.trim();
    let signed = if text.len() > 500 {
        Err(NotSigned::TooLong)
    } else {
        book.sign(&name, text)
    };
    match signed {
        Ok(()) => flash(&session, &format!("Thank you, {name}.")),
        Err(NotSigned::Shut) => {
            return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
        }
        Err(trouble) => flash_as(&session, "error", &trouble.to_string()),
    }
    Redirect::to("/").into_response()
}
