//! Step 6: a visitor without a name who sends an empty text is told about the text, and not about the name.
//! ("must hold" number 6.7 broken)

pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    let Some(name) = name_of(&session) else {
        if signing.text.trim().is_empty() {
            flash_as(&session, "error", &NotSigned::Empty.to_string());
        } else {
            flash_as(&session, "error", "Say your name first.");
        }
        return Redirect::to("/").into_response();
    };
    match book.sign(&name, &signing.text) {
        Ok(()) => flash(&session, &format!("Thank you, {name}.")),
        Err(NotSigned::Shut) => {
            return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
        }
        Err(trouble) => flash_as(&session, "error", &trouble.to_string()),
    }
    Redirect::to("/").into_response()
}
