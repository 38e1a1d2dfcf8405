//! Step 7.7: the answer is `wrong`'s, a 401. Here a 200.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if !site.users.check_in_background(&account.name, &given.password).await {
        return pages::password_page(&account.name, "That isn't the password.").into_response();
    }
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    Redirect::to(HOME).into_response()
}
