// The sale of this page ends in some days, whenever you read it. A shop writes the date itself: "saleEnds": "2026-11-30".
const data = document.querySelector('vitrine-store script[type="application/json"]');
const catalogue = JSON.parse(data.textContent);
const { products } = catalogue;
for (const product of products) {
  const { days, ...rest } = product;
  if (!days) continue;
  const end = new Date();
  end.setDate(end.getDate() + days);
  // Swedish writes dates as ISO 8601 does.
  products[products.indexOf(product)] = { ...rest, saleEnds: end.toLocaleDateString('sv-SE') };
}
data.textContent = JSON.stringify(catalogue);
