//! Step 6, condition 8 (`sign` answers as `home` does): 503, but with the bare words in place of the
//! page.

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
        Ok(()) => flash(&session, &format!("Thank you, {name}.")),
        Err(NotSigned::Shut) => {
            let trouble = NotSigned::Shut.to_string();
            return (StatusCode::SERVICE_UNAVAILABLE, trouble).into_response();
        }
        Err(trouble) => flash_as(&session, "error", &trouble.to_string()),
    }
    Redirect::to("/").into_response()
}
