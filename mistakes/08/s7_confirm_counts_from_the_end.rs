//! Step 7.4: the time is the clock's. Here the time until when it counts.

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
    let confirmed = site.clock.now().plus(std::time::Duration::from_secs(300)).seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    Redirect::to(HOME).into_response()
}
