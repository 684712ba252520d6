// Runs before the first paint, so that a chosen theme never flashes. A file of its own: the content
// security policy forbids inline scripts.
(function () {
  try {
    var theme = localStorage.getItem('salesai.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (e) {
    // Storage may be switched off; the system's theme applies then.
  }
})();
