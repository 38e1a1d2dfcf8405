//! Step 6, "the reason is a message in the category `error`" (and "A message waits until a page with it is made"): an entry that succeeds takes the errors that still wait, and shows them nowhere. POST an empty text, POST `hi`, then GET `/`: only the thanks are there.
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
            drop(crate::get_flashed_messages_of(&session, &["error"]));
            flash(&session, &format!("Thank you, {name}."));
        }
        Err(NotSigned::Shut) => {
            return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
        }
        Err(trouble) => flash_as(&session, "error", &trouble.to_string()),
    }
    Redirect::to("/").into_response()
}
