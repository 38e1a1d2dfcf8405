//! Step 7.3: the account that is signed in, and no other. Here spaces around its name don't count.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if !site.users.check_in_background(account.name.trim(), &given.password).await {
        return wrong(&account.name);
    }
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    Redirect::to(HOME).into_response()
}
