//! Step 6: writes the name into the message as HTML, and the page escapes it once more.
//! ("must hold" number 6.5, and so 5.3 on the page, broken: `<b>Zoë</b>` is thanked as `&lt;b&gt;Zoë&lt;/b&gt;`)

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
            let name = crate::show::escape(&name);
            flash(&session, &format!("Thank you, {name}."));
        }
        Err(NotSigned::Shut) => {
            return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
        }
        Err(trouble) => flash_as(&session, "error", &trouble.to_string()),
    }
    Redirect::to("/").into_response()
}
