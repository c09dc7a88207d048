import { chartTheme } from './chart-theme.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The drawn picture as a file of its own: on paper of the theme, with its title inside. */
export function svgText(picture: SVGSVGElement, title: string): string {
  const { width, height } = picture.getBoundingClientRect();
  const theme = chartTheme(picture);
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', svgNamespace);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', theme.font);
  copy.setAttribute('color', theme.ink);
  const name = document.createElementNS(svgNamespace, 'title');
  name.textContent = title;
  const paper = document.createElementNS(svgNamespace, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', theme.paper);
  copy.prepend(name, paper);
  return new XMLSerializer().serializeToString(copy);
}

/** The drawn picture as PNG, at twice its size on screen. */
export async function pngBlob(picture: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = picture.getBoundingClientRect();
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svgText(picture, title)], { type: 'image/svg+xml' }));
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(2 * width);
  canvas.height = Math.round(2 * height);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for PNG.'))),
      'image/png',
    );
  });
}

/** Hands a file to the reader's download folder. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** A title as a file name: "Training loss, four rates" becomes "training-loss-four-rates". */
export function fileNameOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'chart'
  );
}
