/** Day, evening and night in one square: the mark of Etmaal. */
export function Logo() {
  return (
    <svg class="logo-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <clipPath id="logo-corners">
        <rect width="20" height="20" rx="5" />
      </clipPath>
      <g clip-path="url(#logo-corners)">
        <path class="logo-day" d="M0 0h20v20H0z" />
        <path class="logo-evening" d="M0 13.2 13.2 0H20v20H0z" />
        <path class="logo-night" d="M6.8 20 20 6.8V20z" />
      </g>
    </svg>
  )
}
