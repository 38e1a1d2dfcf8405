//! caught by: step_5::every_refusal_is_the_same
//! Escapes the place to go, and so does the page.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials {
        name,
        password,
        next,
    } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&serve::html::escape(&next));
    }
    let before: Option<Account> = session.get(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(FORGOT);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
