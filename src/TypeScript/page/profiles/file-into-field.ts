import { PROFILE_FIELDS } from './profile-route';

/**
 * Puts the content of a chosen file into the field. Without it the page is complete: the field for the file is not shown, and the
 * text can be pasted. Nothing of a request stands in it.
 */
export const FILE_INTO_FIELD = `<script>
(function () {
  var line = document.getElementById('td-profile-file-line');
  var file = document.getElementById('td-profile-file');
  var field = document.getElementById('${PROFILE_FIELDS.text}');
  if (!line || !file || !field || !window.FileReader) return;
  line.hidden = false;
  file.addEventListener('change', function () {
    var chosen = file.files && file.files[0];
    if (!chosen) return;
    var reader = new FileReader();
    reader.onload = function () { field.value = String(reader.result); };
    reader.readAsText(chosen);
  });
})();
</script>`;
