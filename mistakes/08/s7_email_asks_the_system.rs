//! Step 7.8: fresh by the clock. Here by the system's.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, memory_store::Clock::system().now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
