//! Step 7.4: the time is the clock's, also while the last one is fresh. Here it isn't then.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if !site.users.check_in_background(&account.name, &given.password).await {
        return wrong(&account.name);
    }
    session.cycle_id();
    let now = site.clock.now();
    if !is_fresh(&account, now) {
        session.insert(ACCOUNT, Account { confirmed: now.seconds(), ..account });
    }
    Redirect::to(HOME).into_response()
}
