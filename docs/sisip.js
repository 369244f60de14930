// Puts the checker of Payung Kerja into a page, in the place of the line that names this script:
//
//   <script src="https://…/sisip.js" async></script>
//
// data-isi="pekerjaan=pedagang-pasar" fills in what is known already. It makes one frame, as tall as what it holds; no cookie,
// no storage, no other request. This address and these names stay. How to use it: /sumber/sisip/.
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const place = new URL("sisip/cek/", script.src);
  place.hash = script.dataset.isi || "";
  const frame = document.createElement("iframe");
  frame.title = "Cek iuran BPJS Ketenagakerjaan, dari Payung Kerja (bukan situs resmi)";
  frame.loading = "lazy";
  frame.allow = `clipboard-write${"share" in navigator ? "; web-share" : ""}`; // elsewhere the console would complain
  frame.referrerPolicy = "no-referrer";
  frame.style.cssText = "display: block; width: 100%; height: 640px; border: 0;";
  frame.src = place.href;
  script.after(frame);

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== place.origin) return; // somebody else's frame
    const { tinggi: height, atas: isNew } = Object(Object(data).payungKerja);
    if (Number.isSafeInteger(height) && height > 0) frame.style.height = `${height}px`;
    if (isNew && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
})();
