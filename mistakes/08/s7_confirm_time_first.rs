//! Step 7.7: with a wrong one, the session is as it was. Here the time is put there first.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, name: account.name.clone() });
    if !site.users.check_in_background(&account.name, &given.password).await {
        return wrong(&account.name);
    }
    session.cycle_id();
    Redirect::to(HOME).into_response()
}
