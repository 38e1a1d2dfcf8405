//! caught by: step_5::it_goes_only_where_it_is_safe
//! Escapes an address that isn't in a page.

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
    session.insert(ACCOUNT, Account { name, confirmed });
    let next = serve::html::escape(safe_next(&next));
    Redirect::to(&next).into_response()
}
