//! Every trouble leaves its message, also `Shut`; the 503 comes after it, and the layer saves nothing then.
pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    let Some(name) = name_of(&session) else {
        flash_as(&session, "error", "Say your name first.");
        return Redirect::to("/").into_response();
    };
    let signed = book.sign(&name, &signing.text);
    match &signed {
        Ok(()) => flash(&session, &format!("Thank you, {name}.")),
        Err(trouble) => flash_as(&session, "error", &trouble.to_string()),
    }
    if signed == Err(NotSigned::Shut) {
        (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response()
    } else {
        Redirect::to("/").into_response()
    }
}
