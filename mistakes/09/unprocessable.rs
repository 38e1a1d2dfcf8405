//! Step 6, condition 6 (what the book refuses is answered with 303 as well): 422, with a way back.

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
            return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
        }
        Err(trouble) => {
            flash_as(&session, "error", &trouble.to_string());
            let location = [(axum::http::header::LOCATION, "/")];
            return (StatusCode::UNPROCESSABLE_ENTITY, location).into_response();
        }
    }
    Redirect::to("/").into_response()
}
