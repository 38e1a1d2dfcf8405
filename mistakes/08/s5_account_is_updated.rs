//! Step 5.1, two at once: Here the account is put there by an `update` that keeps the later time of what is stored by then.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let before = session.get::<Account>(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    session.cycle_id();
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    session.update(ACCOUNT, move |old: Option<Account>| {
        let old = old.filter(|old| old.name == name).map_or(0, |old| old.confirmed);
        Account { name: name.clone(), confirmed: confirmed.max(old) }
    });
    Redirect::to(safe_next(&next)).into_response()
}
