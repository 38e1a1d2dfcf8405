//! `/account`: what a user who is signed in can see, and what they can change after they have given

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let check = site.users.check_in_background(&account.name, &given.password);
    if !check.await {
        // Who mistypes is not that sure any more.
        let page = wrong(&account.name);
        session.insert(ACCOUNT, Account { confirmed: 0, ..account });
        return page;
    }
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    session.cycle_id();
    Redirect::to(HOME).into_response()
}
