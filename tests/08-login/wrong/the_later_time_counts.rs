//! caught by: step_5::the_same_login_again_counts_from_now
//! Keeps the later one of two times, also if a clock was turned back between them.

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
    session.update(ACCOUNT, move |old: Option<Account>| {
        let old = old.filter(|old| old.name == name);
        let later = old.map_or(confirmed, |old| confirmed.max(old.confirmed));
        Account { name: name.clone(), confirmed: later }
    });
    Redirect::to(safe_next(&next)).into_response()
}
