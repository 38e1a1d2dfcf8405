//! Step 7.8: leads to `/account/confirm`. Here with a 308, that the browser remembers.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::permanent("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
