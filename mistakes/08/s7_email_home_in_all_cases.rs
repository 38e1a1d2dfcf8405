//! Step 7.8: leads to `/account/confirm`. Here to `HOME`.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to(HOME);
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
