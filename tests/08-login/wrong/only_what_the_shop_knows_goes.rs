//! caught by: step_5::another_name_is_another_account
//! Takes out the keys that this program has today.

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
        for key in ["basket", "logged_in"] {
            session.remove(key);
        }
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(FORGOT);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
