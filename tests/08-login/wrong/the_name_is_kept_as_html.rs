//! caught by: step_5::another_name_is_another_account
//! Escapes the name where it is kept, and again where it is shown.

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
        return refused(&next);
    }
    let before: Option<Account> = session.get(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(FORGOT);
    let name = serve::html::escape(&name);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
