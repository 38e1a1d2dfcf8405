//! Step 5.5: the same account's session keeps its values. Here the accounts are compared with their times.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    session.cycle_id();
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    let account = Account { name, confirmed };
    if session.get::<Account>(ACCOUNT).is_some_and(|before| before != account) {
        session.clear();
    }
    session.insert(ACCOUNT, account);
    Redirect::to(safe_next(&next)).into_response()
}
