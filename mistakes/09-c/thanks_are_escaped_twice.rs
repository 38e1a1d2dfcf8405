//! Step 6, "the next page that shows messages says `Thank you, alice.`" (and step 5: "A message is text"): the name is escaped before it goes into the message, and again on the page. A guest `<b>Zoë</b>` reads `Thank you, &lt;b&gt;Zoë&lt;/b&gt;.`
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
