//! Step 7.7: with a wrong one, the ID is as it was. Here it changes first.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    session.cycle_id();
    if !site.users.check_in_background(&account.name, &given.password).await {
        return wrong(&account.name);
    }
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    Redirect::to(HOME).into_response()
}
