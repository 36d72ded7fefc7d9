// Runs before the first paint, so that a dark page never flashes white. Kept in a file of its own
// because the content security policy allows no inline scripts. The same rule: src/theme/theme.ts.
(function () {
  var choice;
  try {
    choice = localStorage.getItem('wattledger.theme');
  } catch (refused) {
    choice = null;
  }
  var dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('pf-v6-theme-dark', dark);
})();
