//! Step 7.6: nothing else changes. Here all other values go.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if !site.users.check_in_background(&account.name, &given.password).await {
        return wrong(&account.name);
    }
    session.clear();
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    Redirect::to(HOME).into_response()
}
