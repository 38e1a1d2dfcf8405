//! Step 6, condition 7 (a visitor without a name is told `Say your name first.`) with 8 (a guest who
//! has a name): while the book is shut, a visitor without a name gets 503, too.

pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    if book.entries().is_err() {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    }
    let Some(name) = name_of(&session) else {
        flash_as(&session, "error", "Say your name first.");
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
