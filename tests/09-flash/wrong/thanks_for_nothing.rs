//! caught by: step_6::an_error_is_one
//! also by: step_6::a_guest_is_not_thanked_for_what_was_not_written, step_6::the_page_has_it_all
//! also by: step_6::an_entry_is_said_to_be_what_it_is
//! Thanks the guest before it has looked.

pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    let name = name_of(&session).unwrap_or_else(|| "stranger".to_owned());
    flash(&session, &format!("Thank you, {name}."));
    match book.sign(&name, &signing.text) {
        Err(NotSigned::Shut) => {
            (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response()
        }
        _ => Redirect::to("/").into_response(),
    }
}
