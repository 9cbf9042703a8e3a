import { sayCount, strings } from '#lesson-kit';

export const STRINGS = strings('app/share', {
  title: 'Share this run',
  lead: 'Whoever opens it sees the same picture and can go on from there. Nothing is sent to a server: the run is in the address itself.',
  extent: 'What to share',
  extents: { run: 'The whole run, opened at this moment', moment: 'Up to this moment only' },
  extentSays: {
    run: 'Everything that was decided travels, later decisions too.',
    moment: 'What was decided after this moment stays here.',
  },
  link: 'Link',
  copyLink: 'Copy link',
  length: (count: number) => `${sayCount(count)} characters`,
  longLink: 'Some programs cut addresses as long as this one: save the run as a file instead.',
  embed: 'Embed code',
  copyEmbed: 'Copy embed code',
  qr: 'QR code',
  qrSays: 'Point a phone at it to open the run there.',
  qrTooLong: 'This run is too long for a QR code; use the link.',
  pass: 'Share…',
  copied: 'Copied.',
  copyYourself: 'This browser does not let the page copy: the text is selected, copy it yourself.',
  close: 'Close',
});
